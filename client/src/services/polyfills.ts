/** What old phones lack and the shared rules use. */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

if (!('at' in Array.prototype)) {
  Object.defineProperty(Array.prototype, 'at', { value: at, configurable: true, writable: true });
}
