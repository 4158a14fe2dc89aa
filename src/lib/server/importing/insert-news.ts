import type { NewsItem } from '#lib/model/news.ts';
import { NEWS_ITEM } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';

/** Writes a source's notices. The same notice in a later file is kept with both: each file can be withdrawn by itself. */
export async function insertNews(transaction: Transaction, news: readonly NewsItem[], sourceId: string): Promise<void> {
	await transaction.append(
		'news_item',
		NEWS_ITEM,
		news.map((one) => [
			one.id,
			one.publishedAt,
			one.type,
			one.place,
			one.title,
			one.summary,
			one.url,
			sourceId,
			one.row
		])
	);
}
