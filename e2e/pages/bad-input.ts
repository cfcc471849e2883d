import { expect } from '@playwright/test'
import type { Wizard } from './wizard'

/** A field, what must not be typed into it with the words that say why, and what may. */
export interface FieldTrial {
  readonly field: string
  readonly bad: readonly (readonly [typed: string, says: RegExp])[]
  readonly good: string
}

/**
 * Tries every field of the page on show: what is wrong is said beside the field and stays as typed, Next stays on the page
 * and puts the focus into the field; what is right takes the message away.
 */
export async function tryFields(wizard: Wizard, page: string, trials: readonly FieldTrial[]): Promise<void> {
  for (const { field, bad, good } of trials) {
    const box = wizard.text(field)
    for (const [typed, says] of bad) {
      await box.fill(typed)
      await wizard.press('Next')
      const what = `${page}, ${field}: “${typed.slice(0, 40)}”`
      await expect(box, what).toHaveAccessibleDescription(says)
      await expect(box, what).toHaveAttribute('aria-invalid', 'true')
      await expect(box, what).toBeFocused()
      await expect(box, what).toHaveValue(typed)
      await wizard.onPage(page)
    }
    await box.fill(good)
    await expect(box, `${page}, ${field}: “${good}”`).not.toHaveAttribute('aria-invalid', 'true')
  }
}
