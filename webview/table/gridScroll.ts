/** The list that is scrolled, pixels of a row, and pixels at the foot that something covers. */
type Sight = { readonly element: HTMLElement; readonly height: number; readonly covered: number };

const headerHeight = 30;

/** Scrolled so that a row is between the header and what covers the foot. */
export const showRow = (row: number, { element, height, covered }: Sight): void => {
  const top = row * height;
  const room = element.clientHeight - headerHeight - height - covered;
  const { scrollTop } = element;
  if (top < scrollTop) element.scrollTop = top;
  else if (top > scrollTop + room) element.scrollTop = top - room;
};

/** The rows of the view of which something is covered, the lowest first. */
export const coveredRows = ({ element, height, covered }: Sight): readonly number[] => {
  const foot = element.scrollTop + element.clientHeight - headerHeight;
  const [from, to] = [Math.floor((foot - covered) / height), Math.ceil(foot / height)];
  return Array.from({ length: to - from }, (_, index) => to - 1 - index);
};

/** Scrolled sideways so that a cell is beside the frozen column, not under it. */
export const showCell = (cell: HTMLElement, frozen: HTMLElement, element: HTMLElement): void => {
  const { left, right } = cell.getBoundingClientRect();
  const begin = frozen.getBoundingClientRect().right;
  const end = element.getBoundingClientRect().left + element.clientWidth;
  if (right > end) element.scrollLeft += right - end;
  if (left < begin) element.scrollLeft -= begin - left;
};
