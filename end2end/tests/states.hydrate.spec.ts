import type { Page } from '@playwright/test';
import routes from '../routes.json';
import { makeClasses, type Who } from './classes';
import { demoClass, signIn } from './people';
import { look } from './pictures';
import { STATES } from './states';
import { expect, test, watch } from './support';

/** Errors that no field names as its own: whoever cannot see the page does not hear them. */
const unnamed = (page: Page) =>
  page.locator('.field-error').evaluateAll((errors) =>
    errors
      .filter((error) => error.checkVisibility() && !(error.id && document.querySelector(`[aria-describedby~="${CSS.escape(error.id)}"]`)))
      .map((error) => (error.textContent ?? '').trim()),
  );

test('every page has been looked at empty, overfull and with what was refused', async ({ browser }) => {
  test.setTimeout(600_000);
  expect(Object.keys(STATES).sort(), 'every page of the route table').toEqual([...routes].sort());
  const classes = await makeClasses(browser);
  const noise: string[] = [];
  for (const page of Object.values(classes.people)) watch(page, noise);
  const visit = async (who: Who) => {
    const page = classes.people[who];
    for (const route of routes) {
      const states = STATES[route];
      if (typeof states === 'string') continue;
      for (const [as, content, path, shows, bring, after] of states(classes)) {
        if (as !== who) continue;
        await bring?.();
        await look(page, path, [route.replace(/[^\w]+/g, '-'), as, content].join('_'));
        await expect.soft(page.locator(shows).first(), `${path} ${content}`).toBeVisible();
        expect.soft(await unnamed(page), `${path} ${content}: errors that no field is described by`).toEqual([]);
        await after?.();
      }
    }
  };
  // Nobody's pages depend on what the others do meanwhile.
  await Promise.all((Object.keys(classes.people) as Who[]).map(visit));
  expect(noise, 'console and policy errors').toEqual([]);
});

test('the board of a class fits a wide screen without scrolling sideways', async ({ page }) => {
  await signIn(page, 'penyelenggara');
  const board = `${await demoClass(page)}/papan`;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(board);
  const hidden = await page.locator('.board').first().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(hidden, 'pixels of it that are out of sight').toBeLessThanOrEqual(0);
  const broken = await page.locator('.board thead th').evaluateAll((heads) =>
    heads.filter((head) => head.getBoundingClientRect().height > 3 * parseFloat(getComputedStyle(head).lineHeight)).map((head) => head.textContent),
  );
  expect(broken, 'heads on more than two lines').toEqual([]);
});
