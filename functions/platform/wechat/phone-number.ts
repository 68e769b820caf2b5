import * as z from 'zod/mini';
import { signInError } from './sign-in-error';
import type { Transport } from './transport';

const answer = z.object({
  phone_info: z.object({
    phoneNumber: z.string().check(z.minLength(1)),
    purePhoneNumber: z.string().check(z.minLength(1)),
    countryCode: z.coerce.string(),
  }),
});

const CHINA = '86';

/**
 * 手机号快速验证: the code of the phone button (not of `wx.login`; once, 5 minutes) for the verified number,
 * a mainland one without its country code. Throws `DomainError`, see `signInError`.
 */
export const createPhoneNumber =
  (transport: Transport) =>
  async (code: string): Promise<string> => {
    const call = {
      method: 'POST',
      path: '/wxa/business/getuserphonenumber',
      body: { code },
    } as const;
    try {
      const { phone_info: phone } = await transport(call, answer);
      return phone.countryCode === CHINA ? phone.purePhoneNumber : phone.phoneNumber;
    } catch (error) {
      throw signInError(error);
    }
  };
