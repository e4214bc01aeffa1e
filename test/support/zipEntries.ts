import { inflateRawSync } from 'node:zlib';

/**
 * The files in a ZIP archive, by their paths. Read from its central directory, as PKWARE's APPNOTE 4.3.12 lays it out; archives
 * over 4 GB and comments at the end are not for this reader.
 */
export const zipEntries = (archive: Buffer): ReadonlyMap<string, Buffer> => {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== 0x06054b50) throw new Error('This is no ZIP archive without a comment');
  const entries = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as Lengths;
    const header = archive.readUInt32LE(at + 42);
    // The local header has lengths of its own, which may differ.
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const packed = archive.subarray(start, start + size);
    const path = archive.toString('utf8', at + 46, at + 46 + name);
    entries.set(path, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return entries;
};

type Lengths = [name: number, extra: number, comment: number];
