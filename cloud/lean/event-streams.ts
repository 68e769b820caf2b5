/** Stands in for the SDK's event streams: no call that we make of the table or of the photos has one. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

export const eventStreamSerdeProvider = (): never => {
  throw new Error('event streams are left out of the bundles');
};

export class EventStreamSerde {
  serializeEventStream = eventStreamSerdeProvider;
  deserializeEventStream = eventStreamSerdeProvider;
}
