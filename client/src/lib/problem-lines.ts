interface Fault {
  path: string;
  message: string;
}

interface Faulty {
  errors?: readonly Fault[];
}

/** What is wrong, without the name of the field before it: the field stands beside it already. */
const without = (message: string): string => message.replace(/^[^:]+:/, '');

/** What is wrong with one field of a form, or with a part of it. */
export function fieldProblem(problem: Faulty | undefined, path: string): string | undefined {
  const found = problem?.errors?.find(
    (fault) => fault.path === path || fault.path.startsWith(`${path}.`),
  );
  return found && without(found.message);
}

/** One line for each field concerned, by the name that `nameOf` gives its path. */
export const problemLines = (
  { errors = [] }: Faulty,
  nameOf: (path: string) => string,
): string[] => [
  ...new Set(errors.map(({ path, message }) => `${nameOf(path)}:${without(message)}`)),
];
