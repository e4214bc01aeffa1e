/** A flow log with a value in every field. */
export const filledFlowLogs = [
  {
    id: 'fl-0a',
    resourceId: 'subnet-0a',
    trafficType: 'ALL',
    destinationType: 's3',
    logGroupName: '/vpc/flow',
    destination: 'arn:aws:s3:::logs/vpc',
    roleArn: 'arn:aws:iam::111122223333:role/flow',
    crossAccountRole: 'arn:aws:iam::444455556666:role/flow',
    files: { format: 'parquet', hivePartitions: true, perHour: true },
    format: '${srcaddr} ${dstaddr}',
    aggregationInterval: 60,
    deliveryStatus: 'FAILED',
    deliveryError: 'Access error',
    createdAt: 1_780_000_000_000,
    tags: [{ key: 'Name', value: 'all traffic' }],
  },
] as const;
