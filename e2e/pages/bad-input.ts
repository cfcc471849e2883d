import { expect } from '@playwright/test'
import type { Wizard } from './wizard'

/** One character more than a name may have. */
export const LONG = 'abcde'.repeat(13)

/** A field, what must not be typed into it with the words that say why, and what may. */
export interface FieldTrial {
  readonly field: string | RegExp
  readonly bad: readonly (readonly [typed: string, says: RegExp])[]
  readonly good: string
}

/**
 * Tries every field of the page on show: what is wrong is said beside the field and stays as typed, Next stays on the page
 * and puts the focus into the field; what is right takes the message away.
 */
export async function tryFields(wizard: Wizard, page: string, trials: readonly FieldTrial[]): Promise<void> {
  await tryWith(wizard, 'Next', page, trials, () => wizard.onPage(page))
}

/** The same of a dialog without pages, which its button does not close as long as something is wrong. */
export async function tryDialog(dialog: Wizard, button: string, trials: readonly FieldTrial[]): Promise<void> {
  await tryWith(dialog, button, button, trials, () => expect(dialog.dialog).toBeVisible())
}

async function tryWith(
  wizard: Wizard,
  button: string,
  page: string,
  trials: readonly FieldTrial[],
  expectStay: () => Promise<void>,
): Promise<void> {
  for (const { field, bad, good } of trials) {
    const box = wizard.text(field)
    for (const [typed, says] of bad) {
      await box.fill(typed)
      await wizard.press(button)
      const what = `${page}, ${String(field)}: “${typed.slice(0, 40)}”`
      await expect(box, what).toHaveAccessibleDescription(says)
      await expect(box, what).toHaveAttribute('aria-invalid', 'true')
      await expect(box, what).toBeFocused()
      await expect(box, what).toHaveValue(typed)
      await expectStay()
    }
    await box.fill(good)
    await expect(box, `${page}, ${String(field)}: “${good}”`).not.toHaveAttribute('aria-invalid', 'true')
  }
}

/** The Retention page, with either rule. */
export async function tryRetention(wizard: Wizard): Promise<void> {
  const count = /number of backups must be a whole number from 1 to 255/
  const days = /age must be a whole number of days from 1 to 3650/
  await wizard.choose('Delete backups that exceed a maximum total')
  await tryFields(wizard, 'Retention', [
    {
      field: 'Keep at most',
      bad: [
        ['', count],
        ['0', count],
        ['256', count],
      ],
      good: '5',
    },
  ])
  await wizard.choose('Delete backups that are older than a period')
  await tryFields(wizard, 'Retention', [
    {
      field: 'Keep for',
      bad: [
        ['', days],
        ['0', days],
        ['3651', days],
      ],
      good: '5',
    },
  ])
}

/** The group of a script: its path, and the host on which it runs. */
export async function tryScript(wizard: Wizard, page: string, script: 'Pre-script' | 'Post-script'): Promise<void> {
  const path = /not the full path of a program or script.*full path/
  await wizard.fill(`${script} arguments`, '$VMSnapshot')
  await tryFields(wizard, page, [
    {
      field: `${script} path`,
      bad: [
        ['', path],
        ['script.bat', path],
        ['C:\\Scripts\\', path],
        ['\\\\filer\\script.bat', path],
      ],
      good: 'C:\\Scripts\\script.bat',
    },
  ])
  const where = wizard.dialog.getByRole('radiogroup', { name: `${script} runs on` })
  await where.getByRole('radio', { name: 'Specified Host' }).check()
  await wizard.press('Next')
  const host = wizard.dialog.getByRole('combobox', { name: `${script} host` })
  await expect(host).toHaveAccessibleDescription(/not a member of the dataset.*member host, or All Hosts/)
  await expect(host).toBeFocused()
  await where.getByRole('radio', { name: 'All Hosts' }).check()
}
