/** What the stand reads of the template's resources. */
export type Attribute = { 'Fn::GetAtt': [string, string] };

export interface Lambda {
  Handler: string;
  Timeout: number;
  MemorySize: number;
  Environment?: { Variables: Record<string, unknown> };
}
export interface Mapping {
  EventSourceArn: Attribute;
  FunctionName: Attribute;
  BatchSize: number;
  BisectBatchOnFunctionError?: boolean;
  MaximumRetryAttempts?: number;
  DestinationConfig?: { OnFailure: { Destination: Attribute } };
}
export interface Rule {
  ScheduleExpression: string;
  Targets: { Arn: Attribute }[];
}
export interface Queue {
  RedrivePolicy?: { deadLetterTargetArn: Attribute; maxReceiveCount: number };
}
export interface Bucket {
  BucketName: unknown;
  NotificationConfiguration: {
    LambdaConfigurations: {
      Function: Attribute;
      Filter: { S3Key: { Rules: { Name: string; Value: string }[] } };
    }[];
  };
}
export interface Way {
  RouteKey: string;
  Target: { 'Fn::Join': [string, [string, { Ref: string }]] };
}
