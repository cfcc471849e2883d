import { expect, test } from 'vitest'
import { settingsDraft, settingsOf } from './settings-draft'

test('settings survive being edited', () => {
  const settings = {
    reportPath: 'C:\\Reports',
    snapInfo: { path: 'S:\\SnapInfo' },
    notification: {
      email: { smtpServer: 'mail.lab.example', from: 'a@lab.example', to: ['b@x', 'c@y'], subject: 'Backups' },
      autoSupport: true,
    },
  }
  expect(settingsOf(settingsDraft(settings))).toEqual(settings)
})

test('[R90] what is left empty is configured later', () => {
  expect(settingsOf(settingsDraft())).toEqual({ reportPath: null, snapInfo: null, notification: null })
})

test('AutoSupport does without e-mail', () => {
  const draft = settingsDraft()
  const { notification } = settingsOf({ ...draft, notification: { ...draft.notification, autoSupport: true } })
  expect(notification).toEqual({ email: null, autoSupport: true })
})

test('[R61] recipients are separated by commas, not by semicolons', () => {
  const draft = settingsDraft()
  const mailTo = (to: string) =>
    settingsOf({ ...draft, notification: { ...draft.notification, sendsMail: true, to } }).notification?.email?.to
  expect(mailTo(' a@x , b@y,')).toEqual(['a@x', 'b@y'])
  expect(mailTo('a@x; b@y')).toEqual(['a@x; b@y'])
})
