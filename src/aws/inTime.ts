/** What the work answers, or what `late` does when it has not within so many milliseconds; the work goes on unheard then. */
export const inTime = async <Result>(work: Promise<Result>, ms: number, late: () => Result): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    return await Promise.race([work, over.then(late)]);
  } finally {
    clearTimeout(timer);
  }
};
