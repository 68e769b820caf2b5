import { crc32 } from 'node:zlib';

/** A segment of a JPEG, its length put in. */
export function segment(marker: number, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);

export function jpegFrame(width: number, height: number, marker = 0xc0): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return segment(marker, frame);
}

export const jpegScan = (pixels: Buffer | string): Buffer =>
  Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from(pixels)]);

export const jpegOf = (...parts: Buffer[]): Buffer => Buffer.concat([SOI, ...parts, EOI]);

/** The same JPEG with segments behind its start. */
export const withSegments = (jpeg: Buffer, ...segments: Buffer[]): Buffer =>
  Buffer.concat([SOI, ...segments, jpeg.subarray(2)]);

/** A chunk of a PNG, with its length and its check. */
export function chunk(type: string, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data);
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type), bytes, Buffer.alloc(4)]);
  whole.writeUInt32BE(bytes.length);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG of eight bits in grey, or of whatever kind is said. */
export function pngOf(size: { width: number; height: number; kind?: number[] }, ...rest: Buffer[]) {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, ...(size.kind ?? [8, 0, 0, 0, 0])]);
  header.writeUInt32BE(size.width);
  header.writeUInt32BE(size.height, 4);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...rest]);
}

/** The same PNG with chunks behind its header. */
export const withChunks = (png: Buffer, ...chunks: Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

/** A chunk of a WebP, filled up to an even length. */
export function riffChunk(type: string, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data);
  const head = Buffer.from(`${type}\0\0\0\0`);
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
}

export function webpOf(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat(chunks);
  const riff = Buffer.from('RIFF\0\0\0\0WEBP');
  riff.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([riff, body]);
}

export function vp8x(flags: number, { width, height }: { width: number; height: number }): Buffer {
  const data = Buffer.alloc(10);
  data.writeUInt8(flags);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return riffChunk('VP8X', data);
}

/** The head of a lossy frame, and any pixels. */
export function vp8({ width, height }: { width: number; height: number }, pixels = ''): Buffer {
  const head = Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 0, 0, 0, 0]);
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  return riffChunk('VP8 ', Buffer.concat([head, Buffer.from(pixels, 'latin1')]));
}
