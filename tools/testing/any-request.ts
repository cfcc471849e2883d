import fc from 'fast-check'

/** Words of requests that are made by chance. */

export const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, other)

export const idsOf = (table: Readonly<Record<string, { readonly id: string }>>) =>
  fc.constantFrom(...Object.values(table).map(({ id }) => id))

/** What a person may type, and what a script might take for more than text. */
export const text = fc.oneof(
  fc.constantFrom(
    '',
    'plain',
    "it's",
    '$new $(1)',
    '`t -Verbose',
    '“quoted” – dashed',
    'a; b | c # d',
    '‘x’',
    '@() -Y',
  ),
  fc.string({ maxLength: 12 }),
)
