export {
  pageOf,
  readCursor,
  writeCursor,
  type CursorScope,
  type PageQuery,
} from '../platform/http/cursor';
