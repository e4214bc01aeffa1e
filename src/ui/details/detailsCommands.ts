import type { RoomCommands } from '../commandContext.ts';
import { onRow } from '../shared/targetOf.ts';
import { copyArn, copyId, copyJson, copyMac, copyPrivateIp, copyPublicIp, copyValue } from './copy.ts';
import { copyPolicy } from './copyPolicy.ts';
import { openInConsole } from './openInConsole.ts';
import { showDetails } from './showDetails.ts';

/** Of one thing: its page, what can be copied of it, and its page in the AWS console. */
export const detailsCommands = {
  showDetails: onRow(showDetails),
  openInConsole: onRow(openInConsole),
  copyId: onRow(copyId),
  copyArn: onRow(copyArn),
  copyPrivateIp: onRow(copyPrivateIp),
  copyPublicIp: onRow(copyPublicIp),
  copyMac: onRow(copyMac),
  copyJson: onRow(copyJson),
  copyValue: onRow(copyValue),
  copyPolicy: onRow(copyPolicy),
} satisfies RoomCommands;
