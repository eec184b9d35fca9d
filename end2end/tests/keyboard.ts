import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    walk: { places: Element[]; reached: Set<Element>; order: number[]; unseen: string[]; covered: string[] };
  }
}

/**
 * Goes through a page by Tab alone: everything that can be pressed or filled in is reached, in the order of the page, is
 * seen while it is reached and not hidden behind a bar, and lets go again.
 */
export async function walk(page: Page) {
  const presses = await page.evaluate(() => {
    const name = (element: Element) => `${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 30) || element.getAttribute('name') || ''}`;
    // Of radio buttons with one name Tab reaches the chosen one, or the first.
    const stands = (radio: HTMLInputElement) => {
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(radio.name)}"]`)];
      const own = group.filter((one) => one.form === radio.form && one.checkVisibility());
      return (own.find((one) => one.checked) ?? own[0]) === radio;
    };
    const places = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
      (place) =>
        place.tabIndex >= 0 &&
        place.checkVisibility({ checkVisibilityCSS: true } as CheckVisibilityOptions) &&
        !(place as HTMLInputElement).disabled &&
        !(place instanceof HTMLInputElement && (place.type === 'hidden' || (place.type === 'radio' && !stands(place)))),
    );
    // A transparent radio or file field shows its focus on the tile beside or around it.
    const outlined = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    const ringed = (element: Element) =>
      outlined(getComputedStyle(element, '::after')) ||
      [element, element.nextElementSibling, element.previousElementSibling, element.closest('label'), element.parentElement].some(
        (near) => near && outlined(getComputedStyle(near)),
      );
    /** Whether any of it lies on top, once the browser has scrolled to it. */
    const uncovered = (element: HTMLElement) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const near = [element, element.closest('label'), element.nextElementSibling, element.parentElement];
      const points = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]];
      return points.some(([x, y]) => {
        const hit = document.elementFromPoint(left + width * x, top + height * y);
        return hit && near.some((one) => one && (one === hit || (one !== element.parentElement && one.contains(hit))));
      });
    };
    const state = { places, reached: new Set<Element>(), order: [] as number[], unseen: [] as string[], covered: [] as string[] };
    window.walk = state;
    document.addEventListener('focusin', ({ target }) => {
      const at = places.indexOf(target as HTMLElement);
      if (at < 0 || state.reached.has(places[at])) return;
      state.reached.add(places[at]);
      state.order.push(at);
      if (!ringed(places[at])) state.unseen.push(name(places[at]));
    });
    document.addEventListener('keydown', () => {
      const now = document.activeElement as HTMLElement;
      if (places.includes(now) && !uncovered(now)) state.covered.push(name(now));
    });
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    window.scrollTo(0, 0);
    const dates = places.filter((place) => place instanceof HTMLInputElement && /date|time/.test(place.type)).length;
    return places.length + 5 * dates + 12;
  });
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('Tab');
  const found = await page.evaluate(() => {
    const { places, reached, order, unseen, covered } = window.walk;
    const missed = places.filter((place) => place.isConnected && place.checkVisibility() && !reached.has(place)).map((place) => place.outerHTML.slice(0, 120));
    const turned = order.filter((at, index) => index > 0 && at < order[index - 1]).map((at) => places[at].outerHTML.slice(0, 120));
    return { missed, turned, unseen, covered: [...new Set(covered)] };
  });
  expect.soft(found.missed, `${page.url()}: out of reach by Tab`).toEqual([]);
  expect.soft(found.unseen, `${page.url()}: focus cannot be seen`).toEqual([]);
  expect.soft(found.covered, `${page.url()}: focus is hidden behind something`).toEqual([]);
  // The walk may begin anywhere, and ends where it began.
  expect.soft(found.turned.length, `${page.url()}: another order than on the page: ${found.turned}`).toBeLessThanOrEqual(1);
}
