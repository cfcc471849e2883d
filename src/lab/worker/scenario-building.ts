/** What is needed to build a scenario: loaded when one is built, as most consoles open with what is saved or shipped. */
export { findScenario, newSimulation } from '@/sim'
