/** Some messages could not be taken. */
export class QueueFault extends Error {
  override readonly name = 'QueueFault';
}
