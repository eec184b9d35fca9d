import { expect, test } from './support';

test('where no script runs, nothing pretends to speak', async ({ page }) => {
  await page.goto('/gabung');
  await expect(page.getByRole('button', { name: 'Dengarkan' })).toHaveCount(0);
  await expect(page.getByText('belum punya suara')).toHaveCount(0);
});
