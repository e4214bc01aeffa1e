export type Version = readonly [major: number, minor: number, patch: number];

/** Undefined for anything but three numbers: what is still tried out has more. */
export const versionOf = (text: string): Version | undefined => {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number);
  const [major, minor, patch] = numbers ?? [];
  return major === undefined || minor === undefined || patch === undefined ? undefined : [major, minor, patch];
};

/** Negative when `a` is older. */
export const byAge = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
