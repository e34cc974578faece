/** The element id of a field, by which findings and workings lead to it. */
export function fieldId(entity: string, field: string): string {
  return `field-${entity}-${field.replaceAll('.', '-')}`;
}
