import { call } from './http';

export interface Calendar {
  id: string;
  partnerId?: string;
  createdAt: string;
}

export const CALENDARS = '/v1/calendars';

/** A calendar of one's own work, or of a partner: its address is told this once. Throws `Refusal`. */
export const addCalendar = async (partnerId: string | undefined): Promise<string> => {
  const body = partnerId === undefined ? {} : { partnerId };
  const { data } = await call<Calendar & { url: string }>(CALENDARS, { method: 'POST', body });
  return data.url;
};

/** The address answers nothing from now on. Throws `Refusal`. */
export const stopCalendar = async (id: string): Promise<void> => {
  await call(`${CALENDARS}/${encodeURIComponent(id)}`, { method: 'DELETE' });
};
