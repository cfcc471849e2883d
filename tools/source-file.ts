import { parseSync } from 'vite'

export interface ImportedModule {
  /** As written, without a query such as `?worker`. */
  readonly specifier: string
  readonly line: number
  /** Erased by the compiler, so that it binds the texts but not the running program. */
  readonly typeOnly: boolean
}

export interface Use {
  readonly what: string
  readonly line: number
}

/** What the architecture rules need to know of one source file. */
export interface SourceFile {
  readonly imports: readonly ImportedModule[]
  /** Names that the file uses and does not declare itself. */
  readonly globals: readonly Use[]
  /** `Math.random`, `.toLocaleString`, `async`, `await`, `**`: uses that are not names. */
  readonly uses: readonly Use[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const text = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : undefined

const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' ? (value['name'] as string) : undefined

/** Parses a TypeScript file with the bundler's own parser. */
export function readSource(path: string, code: string): SourceFile {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const lineOf = lineFinder(code)
  const imports: ImportedModule[] = []
  const names: Use[] = []
  const uses: Use[] = []
  const declared = new Set<string>()

  const visit = (node: Node, parent: Node | undefined, key: string): void => {
    const line = lineOf(node.start)
    const found = importOf(node)
    if (found) imports.push({ ...found, specifier: found.specifier.replace(/\?.*$/, ''), line })
    const name = nameOf(node)
    if (name !== undefined && parent) {
      if (isBinding(parent, key)) declared.add(name)
      else if (!isLabel(parent, key)) names.push({ what: name, line })
    }
    if (node.type === 'ObjectPattern') {
      for (const property of node['properties'] as readonly Node[]) declared.add(nameOf(property['value']) ?? '')
    }
    const syntax = syntaxOf(node)
    if (syntax) uses.push({ what: syntax, line })
    for (const [childKey, child] of Object.entries(node)) {
      if (Array.isArray(child)) child.filter(isNode).forEach((item) => visit(item, node, childKey))
      else if (isNode(child)) visit(child, node, childKey)
    }
  }
  visit(program as unknown as Node, undefined, '')
  return { imports, globals: names.filter((use) => !declared.has(use.what)), uses }
}

function lineFinder(code: string): (offset: number) => number {
  const starts = [0]
  for (let i = code.indexOf('\n'); i !== -1; i = code.indexOf('\n', i + 1)) starts.push(i + 1)
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1
}

function importOf(node: Node): { specifier: string; typeOnly: boolean } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const specifier = text(node['source'])
      return specifier === undefined ? undefined : { specifier, typeOnly: isTypeOnly(node) }
    }
    case 'ImportExpression':
    case 'TSImportType': {
      const specifier = text(node['source'])
      return specifier === undefined ? undefined : { specifier, typeOnly: node.type === 'TSImportType' }
    }
    case 'NewExpression': {
      // new URL('./worker.ts', import.meta.url): how the bundler is told of a worker or an asset.
      const [first, second] = node['arguments'] as readonly unknown[]
      const specifier = text(first)
      const besideThisFile =
        isNode(second) && second.type === 'MemberExpression' && nameOf(second['property']) === 'url'
      if (nameOf(node['callee']) !== 'URL' || specifier === undefined || !besideThisFile) return undefined
      return { specifier, typeOnly: false }
    }
    default:
      return undefined
  }
}

function isTypeOnly(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const specifiers = (node['specifiers'] ?? []) as readonly Node[]
  return specifiers.length > 0 && specifiers.every((item) => (item['importKind'] ?? item['exportKind']) === 'type')
}

/** Whether an identifier in this place declares a name. */
function isBinding(parent: Node, key: string): boolean {
  switch (parent.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeParameter':
      return key === 'id' || key === 'name' || key === 'params'
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return key === 'id' || key === 'params'
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return key === 'local'
    case 'ArrayPattern':
    case 'RestElement':
      return true
    case 'AssignmentPattern':
      return key === 'left'
    case 'CatchClause':
      return key === 'param'
    default:
      return false
  }
}

/** Whether an identifier in this place is only the label of a member, not a name that is looked up. */
function isLabel(parent: Node, key: string): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return key === 'property' && parent['computed'] !== true
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return key === 'key' && parent['computed'] !== true
    case 'TSQualifiedName':
      return key === 'right'
    case 'ImportSpecifier':
      return key === 'imported'
    case 'ExportSpecifier':
    case 'TSEnumMember':
    case 'TSNamedTupleMember':
    case 'LabeledStatement':
      return true
    default:
      // The parameters in a type's function signature.
      return key === 'params' || key === 'parameterName'
  }
}

function syntaxOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression' && node['computed'] !== true) {
    const member = nameOf(node['property'])
    if (member === undefined) return undefined
    return nameOf(node['object']) === 'Math' ? `Math.${member}` : `.${member}`
  }
  if (node['async'] === true) return 'async'
  if (node.type === 'AwaitExpression') return 'await'
  const operator = node['operator']
  return operator === '**' || operator === '**=' ? '**' : undefined
}
