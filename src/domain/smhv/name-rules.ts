import { finding, type Finding } from '../finding'

export const NAME_PATTERN = /^[A-Za-z0-9_-]+$/
export const NAME_MAX = 64
export const DESCRIPTION_MAX = 255

/** Names of datasets, policies, jobs and backups become part of file and Snapshot copy names. */
export function checkName(name: string, field = 'name'): Finding[] {
  if (name === '') return [finding('name/empty', { field })]
  return checkText(name, NAME_MAX, field)
}

/** A description may be empty; otherwise it has the characters of a name. */
export function checkDescription(description: string, field = 'description'): Finding[] {
  return description === '' ? [] : checkText(description, DESCRIPTION_MAX, field)
}

function checkText(text: string, max: number, field: string): Finding[] {
  const findings: Finding[] = []
  if (!NAME_PATTERN.test(text)) findings.push(finding('name/characters', { field }))
  if (text.length > max) {
    findings.push(finding('name/too-long', { field, detail: `${text.length} characters, at most ${max}` }))
  }
  return findings
}

/** Names differ without regard to case, as the files made of them do in Windows. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
