import { SV_UPDATE as CORRECTED_UPDATE, SV_UPDATE_SNAPINFO as CORRECTED_SNAPINFO } from '../tr-4234/vault-scripts'
import type { ScriptPlan } from '../topology'
import { SCRIPTS_FOLDER, SV_UPDATE, SV_UPDATE_SNAPINFO, UPDATE_SNAPINFO, UPDATE_VMSNAPSHOT } from './printed-scripts'

/** The same four without their slips. */
const CORRECTED = `${SCRIPTS_FOLDER}\\corrected`

const CORRECTED_VM_BATCH = ['csv01', 'csv02', 'csv03']
  .map(
    (name) =>
      `powershell -file "${CORRECTED}"\\sv_update.ps1 test02 test03 ${name} ${name} /vol/${name}/${name} sv_daily %1 %2`,
  )
  .join('\n')
const CORRECTED_SNAPINFO_BATCH = `powershell -file "${CORRECTED}"\\sv_update_snapinfo.ps1 test02 test03 smhv_snapinfo smhv_snapinfo /vol/smhv_snapinfo/snapinfo sv_daily`

const files: readonly { readonly path: string; readonly text: string }[] = [
  { path: `${SCRIPTS_FOLDER}\\sv_update.ps1`, text: SV_UPDATE },
  { path: `${SCRIPTS_FOLDER}\\sv_update_snapinfo.ps1`, text: SV_UPDATE_SNAPINFO },
  { path: `${SCRIPTS_FOLDER}\\update-vmsnapshot.bat`, text: UPDATE_VMSNAPSHOT },
  { path: `${SCRIPTS_FOLDER}\\update-snapinfo.bat`, text: UPDATE_SNAPINFO },
  { path: `${CORRECTED}\\sv_update.ps1`, text: CORRECTED_UPDATE },
  { path: `${CORRECTED}\\sv_update_snapinfo.ps1`, text: CORRECTED_SNAPINFO },
  { path: `${CORRECTED}\\update-vmsnapshot.bat`, text: `@echo off\n${CORRECTED_VM_BATCH}\n` },
  { path: `${CORRECTED}\\update-snapinfo.bat`, text: `@echo off\n${CORRECTED_SNAPINFO_BATCH}\n` },
]

/** The scripts of the appendix on each of these hosts, as they are printed and as they should be. */
export function appendixScripts(hosts: readonly string[]): readonly ScriptPlan[] {
  return files.map(({ path, text }) => ({ hosts, path, content: text.replace(/\r?\n/g, '\r\n') }))
}
