/** Whether the text is of the form, in which `*` stands for any text. */
export const fits = (form: string, text: string): boolean => formOf(form).test(text);

/** A text in which `*` stands for any text. */
export const formOf = (form: string): RegExp => new RegExp(`^${form.split('*').map(literally).join('.*')}$`);

const literally = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What a request was refused with; fails when it was not. */
export const refused = async (sent: Promise<unknown>) => {
  const error: unknown = await sent.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('The request was not refused');
  const { httpStatusCode } = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }) : {};
  return { name: error.name, text: error.message, status: httpStatusCode, error };
};
