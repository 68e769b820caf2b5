export { createWeapp, type Weapp } from './create-weapp';
export { requestOverHttp, uploadOverHttp } from './over-http';
export type { SharedCard } from './share';
export type {
  TaroNode,
  WeappOptions,
  WeappPage,
  WxAnswer,
  WxOptions,
  WxRequest,
  WxUpload,
} from './types';
