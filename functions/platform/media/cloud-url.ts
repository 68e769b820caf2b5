import { requireSetting } from '../settings';
import { linkWindow } from './link-window';
import { requireMediaId } from './media-types';
import { presignGet } from './presign-get';

/**
 * Links to pictures in the bucket for functions that only show them: signed with the function's own credentials,
 * so that they need not carry the storage's client.
 */
export function createCloudMediaUrl(): (mediaId: string, now: number) => Promise<string> {
  const region = requireSetting('AWS_REGION');
  const base = requireSetting('MEDIA_BASE_URL');
  return (mediaId, now) => {
    const { from, until } = linkWindow(now);
    const sessionToken = process.env['AWS_SESSION_TOKEN'];
    const url = presignGet({
      url: `${base}/media/${requireMediaId(mediaId)}`,
      region,
      credentials: {
        accessKeyId: requireSetting('AWS_ACCESS_KEY_ID'),
        secretAccessKey: requireSetting('AWS_SECRET_ACCESS_KEY'),
        ...(sessionToken === undefined ? {} : { sessionToken }),
      },
      signedAt: from,
      seconds: Math.round((until - from) / 1000),
    });
    return Promise.resolve(url);
  };
}
