/** One line for the person at the terminal. Standard output stays free for results. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
