import type { ServerResponse } from 'node:http';

/** Why a picture is neither taken nor shown: the status and S3's name for it. */
export class MediaRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

/** Answers a refusal in S3's form. */
export function sendRefusal(response: ServerResponse, { status, code }: MediaRefusal): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
}
