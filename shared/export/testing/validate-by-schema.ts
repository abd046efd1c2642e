import { childrenOf, readXml, type XmlElement } from './read-xml.ts'

interface Choice {
  /** Any of these, by name, with their types. */
  readonly names: ReadonlyMap<string, string>
  readonly min: number
  readonly max: number
}

interface ComplexType {
  readonly sequence: readonly Choice[]
  readonly attributes: ReadonlyMap<string, { readonly isRequired: boolean; readonly pattern: RegExp | null }>
}

/**
 * What is wrong with a document by an XML schema of the plain kind that REFI-QDA has (global complex types, sequences
 * and choices of elements, patterns): unknown, missing, misplaced and too many elements, and the same for attributes.
 */
export function findSchemaFaults(schemaText: string, documentText: string): string[] {
  const schema = readXml(schemaText)
  const patterns = new Map(
    childrenOf(schema, 'xsd:simpleType').map((one) => [one.attributes['name'], readPattern(one)]),
  )
  const types = new Map(
    childrenOf(schema, 'xsd:complexType').map((one) => [one.attributes['name'], readType(one, patterns)]),
  )
  const root = readXml(documentText)
  const declared = childrenOf(schema, 'xsd:element').find((one) => one.attributes['name'] === root.name)
  if (declared === undefined) return [`no root element ${root.name}`]
  if (root.attributes['xmlns'] !== schema.attributes['targetNamespace']) return ['another namespace']
  return checkElement(root, declared.attributes['type'] ?? '', types)
}

function readPattern(simpleType: XmlElement): RegExp | null {
  const restriction = childrenOf(simpleType, 'xsd:restriction')[0]
  if (restriction === undefined) return null
  const [pattern] = childrenOf(restriction, 'xsd:pattern')
  if (pattern) return new RegExp(`^(?:${pattern.attributes['value']})$`, 'u')
  const values = childrenOf(restriction, 'xsd:enumeration').map((one) => one.attributes['value'])
  return values.length === 0 ? null : new RegExp(`^(?:${values.join('|')})$`, 'u')
}

function readType(type: XmlElement, patterns: ReadonlyMap<string | undefined, RegExp | null>): ComplexType {
  const groups = childrenOf(type).filter((one) => one.name === 'xsd:sequence' || one.name === 'xsd:choice')
  const attributes = childrenOf(type, 'xsd:attribute').map(
    ({ attributes: { name = '', use, type: kind } }) =>
      [name, { isRequired: use === 'required', pattern: patterns.get(kind) ?? null }] as const,
  )
  const sequence = groups.flatMap((group) =>
    group.name === 'xsd:choice' ? [readChoice(group)] : childrenOf(group).map(readChoice),
  )
  return { sequence, attributes: new Map(attributes) }
}

function readChoice(particle: XmlElement): Choice {
  const elements = particle.name === 'xsd:choice' ? childrenOf(particle, 'xsd:element') : [particle]
  const { minOccurs = '1', maxOccurs = '1' } = particle.attributes
  const isOptional = elements.every((one) => one.attributes['minOccurs'] === '0')
  return {
    names: new Map(elements.map(({ attributes: { name = '', type = '' } }) => [name, type])),
    min: isOptional ? 0 : Number(minOccurs),
    max: maxOccurs === 'unbounded' ? Infinity : Number(maxOccurs),
  }
}

function checkElement(
  element: XmlElement,
  typeName: string,
  types: ReadonlyMap<string | undefined, ComplexType>,
): string[] {
  const type = types.get(typeName)
  if (type === undefined) return childrenOf(element).length === 0 ? [] : [`${element.name} holds elements`]
  const faults = checkAttributes(element, type)
  const children = childrenOf(element)
  let at = 0
  for (const { names, min, max } of type.sequence) {
    let count = 0
    for (let child = children[at]; child && names.has(child.name) && count < max; child = children[++at], count++) {
      faults.push(...checkElement(child, names.get(child.name) ?? '', types))
    }
    if (count < min) faults.push(`${element.name} lacks ${[...names.keys()].join(' or ')}`)
  }
  const rest = children[at]
  return rest === undefined ? faults : [...faults, `${rest.name} is misplaced in ${element.name}`]
}

function checkAttributes({ name, attributes }: XmlElement, type: ComplexType): string[] {
  const faults = Object.keys(attributes)
    .filter((key) => key !== 'xmlns' && !type.attributes.has(key))
    .map((key) => `${name} has an unknown ${key}`)
  for (const [key, { isRequired, pattern }] of type.attributes) {
    const value = attributes[key]
    if (value === undefined && isRequired) faults.push(`${name} lacks ${key}`)
    if (value !== undefined && pattern && !pattern.test(value)) faults.push(`${name} has a wrong ${key}: ${value}`)
  }
  return faults
}
