/** Parts of the texts for Linux. They are for any POSIX shell, and what stands in them is checked before (see `guestFacts`). */

/** Runs lines as root: they are read from here, so that nothing has to be saved first. */
export const asRoot = (lines: readonly string[]): string => `sudo sh -eu <<'EOF'\n${lines.join('\n')}\nEOF\n`;

/** Writes a file as root, only root may read it, as netplan and NetworkManager demand; the same again where it is there already. */
export const writeFile = (path: string, content: string): string =>
  `sudo sh -eu <<'EOF'\numask 077\ncat > ${path} <<'FILE'\n${content.trimEnd()}\nFILE\nEOF\n`;

/**
 * Finds the interface by its MAC address, since names of kernels change. Of several with this address (a bridge or a VLAN has that of what is below it) the one
 * with hardware counts. Ends where there is none.
 */
export const findByMac = (mac: string): readonly string[] => [
  ...byMac,
  `dev=$(by_mac ${mac})`,
  `[ -n "$dev" ] || { echo 'No interface has the MAC address ${mac} (yet)' >&2; exit 1; }`,
];

/** As {@link findByMac}, and goes on where the interface is gone. */
export const findIfThere = (mac: string): readonly string[] => [...byMac, `dev=$(by_mac ${mac})`];

const byMac: readonly string[] = [
  'by_mac() {',
  '  found=',
  '  for at in /sys/class/net/*; do',
  '    [ "$(cat "$at/address" 2>/dev/null)" = "$1" ] || continue',
  '    if [ -z "$found" ] || [ -e "$at/device" ]; then found=${at##*/}; fi',
  '  done',
  '  echo "$found"',
  '}',
];
