/** Does something, at once, whose files and sockets nobody else may open; programs that it starts keep to that. */
export const privately = <T>(work: () => T): T => {
  const before = process.umask(0o077);
  try {
    return work();
  } finally {
    process.umask(before);
  }
};
