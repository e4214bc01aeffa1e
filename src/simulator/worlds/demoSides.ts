import type { Snapshot } from '../../domain/model.ts';

const firewall = { allocationId: 'eipalloc-0343011cb3f66808d', publicIp: '52.48.17.203' };

/** What other accounts may do in the demo account's first region, which address it offers them, what reverse DNS calls its firewall, and whose traffic is logged. */
export const demoSides: Pick<Snapshot, 'permissions' | 'transfers' | 'reverseDns' | 'flowLogs'> = {
  permissions: [
    {
      id: 'eni-perm-0c71e94ab2d35f608',
      eniId: 'eni-0c3d9e51a7b204f68',
      permission: 'EIP-ASSOCIATE',
      accountId: '444455556666',
      service: undefined,
      state: 'granted',
    },
  ],
  transfers: [
    {
      allocationId: 'eipalloc-034d18c092a0725a2',
      publicIp: '52.209.140.9',
      accountId: '444455556666',
      status: 'pending',
      // The demo's time stands still.
      expires: undefined,
      accepted: undefined,
    },
  ],
  reverseDns: [{ ...firewall, name: 'fw.shop.example.com.', update: undefined }],
  flowLogs: [
    {
      id: 'fl-0b3d57c1e90a24f68',
      resourceId: 'vpc-0a41f6c2a90e77fdc',
      trafficType: 'REJECT',
      destinationType: 's3',
      logGroupName: undefined,
      destination: 'arn:aws:s3:::shop-prod-flow-logs',
      roleArn: undefined,
      crossAccountRole: undefined,
      files: { format: 'plain-text', hivePartitions: false, perHour: false },
      format:
        '${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}',
      aggregationInterval: 600,
      deliveryStatus: 'SUCCESS',
      deliveryError: undefined,
      createdAt: 1_772_438_400_000,
      tags: [],
    },
  ],
};
