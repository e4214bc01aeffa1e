import { expect, it } from 'vitest';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { cardAriaLabel, chipAriaLabel, subnetAriaLabel } from '../../webview/view/placeLabels.ts';
import { cardNamed, pictureOf, subnetNamed } from '../support/picture.ts';

const scene = pictureOf(demoSnapshot());

it('a screen reader says what was found on a thing of the picture, after its facts', () => {
  expect(subnetAriaLabel(subnetNamed(scene, 'data-b').node)).toMatch(/2 addresses free, 1 warning$/);
  expect(cardAriaLabel(cardNamed(scene, 'data-a', 'db-admin').node)).toMatch(/2 of 2 interfaces, 2 warnings$/);
  const { node, chips } = cardNamed(scene, 'public-b', 'old-vip');
  expect(chips.map((chip) => chipAriaLabel(chip.node, node)).join()).toMatch(
    /public address 52\.209\.140\.9, .*1 warning$/,
  );
});

it('and that an interface forwards what is not its own, where it does', () => {
  const { node, chips } = cardNamed(scene, 'public-a', 'fw-1');
  expect(chips.map((chip) => chipAriaLabel(chip.node, node)).join()).toContain('source/dest check off');
  const other = cardNamed(scene, 'app-b', 'api-2');
  expect(other.chips.map((chip) => chipAriaLabel(chip.node, other.node)).join()).not.toContain('check');
  expect(cardAriaLabel(other.node)).not.toContain('warning');
});
