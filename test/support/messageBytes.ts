/** Bytes of a message on its way to a webview: its text as JSON in UTF-8, and the buffers of its typed arrays beside. */
export const messageBytes = (message: unknown): number => {
  let buffers = 0;
  const text = JSON.stringify(message, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    // VS Code carries the whole buffer that a view looks at, and in the text where to find it.
    buffers += value.buffer.byteLength;
    return { reference: true, index: 0, view: { type: 1, byteLength: value.byteLength, byteOffset: value.byteOffset } };
  });
  return new TextEncoder().encode(text).length + buffers;
};
