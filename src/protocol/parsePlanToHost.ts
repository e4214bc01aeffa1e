import { fitting, maybe, oneKind, oneOf, textOf, whole, type Of } from '../domain/shape.ts';

/** A message of a plan's page, checked field by field; undefined for anything else, which is then ignored. */
export const parsePlanToHost = (message: unknown): Of<typeof planToHost> | undefined => fitting(planToHost, message);

/** Nothing that the page sends is longer. */
const line = textOf({ least: 1, most: 256 });

/** What can be done from a plan; which of them, its document says. The host holds the thing itself: a page names only what it was shown. */
export const planAct = oneOf(
  'run',
  'runAnyway',
  'cancel',
  'checkPermissions',
  'preview',
  'showInTopology',
  'savePlan',
  'copyTicket',
  'showLog',
  'openActivity',
  'undo',
  'rollBack',
  'continueRun',
  'leaveIt',
  'takeOver',
  'showAll',
  'signIn',
  'back',
  'remedy',
  'guestSetup',
  'lookUp',
  'planAnew',
);

/** What the page asks of the host: intentions. */
export const planToHost = oneKind({
  ready: {},
  act: { act: planAct, index: maybe(whole) },
  /** Of a tab of *As code*, by its id: the host has the text. */
  copyCode: { tab: line },
  openCode: { tab: line },
  /** A rule's page of documentation, by the place of its section and of the finding in it. */
  openSource: { section: whole, finding: whole },
  /** The id of what has come into being, by the place of its section and its own in it. */
  copyMade: { section: whole, made: whole },
  /** A request id, by the place of its step. */
  copyRequest: { step: whole },
  onFailure: { rollsBack: oneOf('yes', 'no') },
});
