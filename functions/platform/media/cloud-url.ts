import { requireSetting } from '../settings';
import { linkWindow } from './link-window';
import { objectNameOf, shownKey } from './object-name';
import { presignGet, type SigningCredentials } from './presign-get';

/** What Lambda hands a function to sign with, in its environment. */
export function functionCredentials(): SigningCredentials {
  const sessionToken = process.env['AWS_SESSION_TOKEN'];
  return {
    accessKeyId: requireSetting('AWS_ACCESS_KEY_ID'),
    secretAccessKey: requireSetting('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}

/**
 * Links to pictures in the bucket for functions that only show them: signed with the function's own credentials,
 * so that they need not carry the storage's client.
 */
export function createCloudMediaUrl(): (mediaId: string, now: number) => Promise<string> {
  const region = requireSetting('AWS_REGION');
  const base = requireSetting('MEDIA_BASE_URL');
  const key = requireSetting('PLATFORM_SECRET');
  return (mediaId, now) => {
    const { from, until } = linkWindow(now);
    const url = presignGet({
      url: `${base}/${shownKey(objectNameOf(mediaId, key))}`,
      region,
      credentials: functionCredentials(),
      signedAt: from,
      seconds: Math.round((until - from) / 1000),
    });
    return Promise.resolve(url);
  };
}
