/** Quick picks draw `$(name)` as an icon wherever it stands; a zero-width joiner after the dollar keeps others' text as text. */
export const plain = (text: string): string => text.replaceAll('$(', '$\u200d(');
