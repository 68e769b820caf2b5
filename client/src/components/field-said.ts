import { createContext, useContext } from 'react';
import { isWeb } from '../services/platform';
import { spoken } from './spoken';

/** What a row of a form says of the control inside it. */
export interface FieldSaid {
  label: string;
  required: boolean;
  wrong: boolean;
  /** Ids of what explains it, in the browser. */
  describedBy?: string | undefined;
}

export const FieldSaidContext = createContext<FieldSaid | undefined>(undefined);

/** The name of the row that a control stands in. */
export const useFieldLabel = (): string | undefined => useContext(FieldSaidContext)?.label;

/** What a screen reader says of a field: put on the element that is typed into. */
export function useInputSaid(label: string): Record<string, string> {
  const said = useContext(FieldSaidContext);
  return {
    'aria-label': label,
    ...(said?.required ? { 'aria-required': 'true' } : {}),
    ...(said?.wrong ? { 'aria-invalid': 'true' } : {}),
    ...(said?.describedBy ? { 'aria-describedby': said.describedBy } : {}),
  };
}

interface TypedSaid {
  nativeProps?: Record<string, string>;
}

/** The same for Taro's fields, which are typed into inside: through them in the browser, on them in WeChat. */
export function useTypedSaid(label: string): TypedSaid {
  const said = useInputSaid(label);
  return isWeb ? { nativeProps: said } : spoken('textbox', { label });
}
