export { scenarios } from '@/sim'
