interface Resource {
  readonly guid: string
  readonly name: string
}

/**
 * The VM of this GUID or name. A hyphen that the report's line break has eaten is not missed (`smhv-democsv`, R195), as long as only one VM
 * can be meant.
 */
export function resourceNamed<Vm extends Resource>(vms: readonly Vm[], resource: string): Vm | undefined {
  const wanted = resource.toLowerCase()
  const exact = vms.find(({ guid, name }) => guid.toLowerCase() === wanted || name.toLowerCase() === wanted)
  if (exact) return exact
  const alike = vms.filter(({ name }) => withoutHyphens(name) === withoutHyphens(resource))
  return alike.length === 1 ? alike[0] : undefined
}

const withoutHyphens = (text: string): string => text.toLowerCase().replaceAll('-', '')
