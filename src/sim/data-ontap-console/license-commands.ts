import { STORAGE_LICENSES, type StorageLicense } from '@/domain/ontap/storage'
import { runCommand } from '../bare-engine'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say } from './console-command'
import { refusalLines } from './refusal-text'

/** Licenses of the storage system (R23–R24). Codes are secrets of their owners: here packages are named. */
export const licenseCommands: readonly ConsoleCommand[] = [
  {
    name: 'license',
    summary: 'display the licenses of the storage system',
    usage: [''],
    run: ({ system }) =>
      say(
        ...STORAGE_LICENSES.toSorted().map(
          (license) => `${license.padStart(21)} ${system.licenses.includes(license) ? 'site' : 'not licensed'}`,
        ),
      ),
  },
  {
    name: 'license add',
    summary: 'add a license',
    usage: ['<package>'],
    args: [1, 1],
    names: ['license'],
    run: (call) => change(call, true, (license) => `A ${license} site license has been installed.`),
  },
  {
    name: 'license delete',
    summary: 'delete a license',
    usage: ['<package>'],
    args: [1, 1],
    names: ['license'],
    run: (call) => change(call, false, (license) => `unlicensed ${license}.`),
  },
]

function change(call: ConsoleCall, licensed: boolean, said: (license: StorageLicense) => string): ConsoleReply {
  const [name] = call.args
  const license = STORAGE_LICENSES.find((known) => known === name)
  if (!license) return fail(`${call.name}: ${name}: no such package`)
  const { id: storageSystemId } = call.system
  const done = runCommand(call.context, { type: 'changeStorageLicense', storageSystemId, license, licensed })
  if (done.ok) return say(said(license))
  if (done.error.code !== 'storage/license-state') return fail(...refusalLines(call.name, done.error))
  return fail(`${call.name}: ${license} is ${licensed ? 'already' : 'not'} licensed.`)
}
