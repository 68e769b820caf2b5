/** UTF-8 for the mini-program, which has no `TextEncoder`; put in its place when it is built. */
export class TextEncoder {
  encode(text: string): Uint8Array {
    const escaped = unescape(encodeURIComponent(text));
    const bytes = new Uint8Array(escaped.length);
    for (let index = 0; index < escaped.length; index += 1)
      bytes[index] = escaped.charCodeAt(index);
    return bytes;
  }
}
