import { Sheet } from '../Sheet';
import { ContactForm } from './ContactForm';
import { FulfilForm } from './FulfilForm';
import { GenericForm } from './GenericForm';
import type { CommandFormProps } from './GenericForm';
import { RateForm } from './RateForm';
import { RescheduleForm } from './RescheduleForm';

interface CommandSheetProps extends CommandFormProps {
  onReopen: (() => void) | undefined;
}

/** The form of a command: its own where the moment deserves one, else drawn from its fields. */
export function CommandSheet({ onReopen, ...props }: CommandSheetProps) {
  const { order, action, run, refused, onClose } = props;
  switch (action.command) {
    case 'rate':
      return (
        <Sheet title={action.label} onClose={onClose}>
          <RateForm
            order={order}
            run={run}
            onReopen={onReopen}
            refused={refused}
            onClose={onClose}
          />
        </Sheet>
      );
    case 'fulfil':
      return <FulfilForm {...props} />;
    case 'contact':
      return <ContactForm {...props} />;
    case 'reschedule':
      return <RescheduleForm {...props} />;
    default:
      return <GenericForm {...props} />;
  }
}
