type Given = Readonly<Record<string, string | undefined>>;

/** Where this was asked, as whoever asks has named it; behind an HTTP API that is always by https. */
export function originOf(headers: Given): string {
  const host = headers['host'] ?? 'localhost';
  const isHere = /^(localhost|127\.|\[::1\])/.test(host);
  return `${headers['x-forwarded-proto'] ?? (isHere ? 'http' : 'https')}://${host}`;
}
