/** Where a line's sealed cells rest. */
export const placeOf = (importId: string, line: number, field: 'cells' | 'correction') => ({
  record: 'importProblem',
  field,
  id: `${importId}/${line}`,
});
