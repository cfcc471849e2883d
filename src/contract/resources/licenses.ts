import * as z from 'zod'
import { LICENSE_TYPES } from '@/domain/smhv/license'
import { idSchema } from './basics'

/** License Settings of a host; keys for `per-server` only. */
export const licenseChoiceSchema = z.object({
  type: z.enum(LICENSE_TYPES),
  smhvKey: z.string().nullable(),
  snapDriveKey: z.string().nullable().describe('null: SnapDrive is licensed per storage'),
})

/** How SMHV and SnapDrive are licensed on a host of this console, a node of a managed cluster among them. */
export const hostLicenseSchema = licenseChoiceSchema.extend({
  id: idSchema.describe('id of the host'),
  name: z.string(),
  licensed: z.boolean(),
  snapDriveLicensed: z.boolean(),
  storageSystems: z.array(
    z.object({ id: idSchema, name: z.string(), smhvLicensed: z.boolean(), snapDriveLicensed: z.boolean() }),
  ),
})
export type HostLicense = z.infer<typeof hostLicenseSchema>
