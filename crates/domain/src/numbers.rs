//! Numbers as people write and say them: "1.250", "2,5", "dua belas ribu lima ratus", "1/4", "setengah".

/// What was understood of something typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// Nothing was typed.
    Empty,
    /// Understood.
    Clear(T),
    /// Could be meant in more than one way; ask back with these, the likeliest first. May be empty.
    Unclear {
        /// Values to offer.
        suggestions: Vec<T>,
    },
    /// No number could be made of it.
    NotANumber,
}

impl<T> Reading<T> {
    /// The value, where it is clear.
    pub fn clear(self) -> Option<T> {
        match self {
            Reading::Clear(value) => Some(value),
            _ => None,
        }
    }

    /// The same reading of another type.
    pub fn map<U>(self, f: impl Fn(T) -> U) -> Reading<U> {
        match self {
            Reading::Empty => Reading::Empty,
            Reading::Clear(value) => Reading::Clear(f(value)),
            Reading::Unclear { suggestions } => Reading::Unclear {
                suggestions: suggestions.into_iter().map(f).collect(),
            },
            Reading::NotANumber => Reading::NotANumber,
        }
    }
}

/// A piece of something typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// Digits, with dots and commas between them.
    Digits(String),
    /// Letters in lower case.
    Word(String),
    /// Any other character but white space.
    Mark(char),
}

/// Splits at white space and between letters and digits: "12rb" is two tokens.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let chars: Vec<char> = text.chars().collect();
    let mut joined = false;
    for (at, c) in chars.iter().enumerate() {
        let inner = matches!(c, '.' | ',')
            && chars.get(at + 1).is_some_and(char::is_ascii_digit)
            && at > 0
            && chars[at - 1].is_ascii_digit();
        match (out.last_mut(), c) {
            (Some(Token::Digits(number)), c) if joined && (c.is_ascii_digit() || inner) => number.push(*c),
            (Some(Token::Word(word)), c) if joined && c.is_alphabetic() => word.extend(c.to_lowercase()),
            (_, '½') => out.push(Token::Word("setengah".to_owned())),
            (_, '¼') => out.push(Token::Word("seperempat".to_owned())),
            (_, c) if c.is_ascii_digit() => out.push(Token::Digits(c.to_string())),
            (_, c) if c.is_alphabetic() => out.push(Token::Word(c.to_lowercase().collect())),
            (_, c) if c.is_whitespace() => {}
            (_, c) => out.push(Token::Mark(*c)),
        }
        joined = !c.is_whitespace() && !matches!(c, '½' | '¼');
    }
    out
}

/// A number in thousandths, and how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// The value times 1,000.
    pub milli: i64,
    /// Digits behind the decimal sign, in digits that were typed; 0 for words.
    pub decimals: usize,
    /// Dots or a comma between groups of three.
    pub grouped: bool,
}

/// Larger numbers are nobody's price, weight or stock.
const LIMIT: i64 = 1_000_000_000_000_000;

/// Reads typed digits: "12500", "12.500", "12,500", "12,5", "12.500,00".
pub(crate) fn parse_digits(text: &str) -> Option<Number> {
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let first = *groups.first()?;
    if first.is_empty() || first.len() > 12 {
        return None;
    }
    let marks: Vec<char> = text.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let last = *groups.last()?;
    // The last group is decimals unless it holds exactly three digits behind a short first group.
    let decimal = groups.len() > 1 && (last.len() != 3 || marks.len() > 1 && marks.last() != marks.first());
    let whole = if decimal {
        &groups[..groups.len() - 1]
    } else {
        &groups[..]
    };
    if whole.len() > 1 && (first.len() > 3 || whole[1..].iter().any(|group| group.len() != 3)) {
        return None;
    }
    let digits: String = whole.concat();
    let value: i64 = digits.parse().ok().filter(|value| *value < LIMIT / 1000)?;
    let fraction = if decimal { last } else { "" };
    if fraction.len() > 3 {
        return None;
    }
    let mut milli = value.checked_mul(1000)?;
    if !fraction.is_empty() {
        milli += fraction.parse::<i64>().ok()? * 10_i64.pow(3 - fraction.len() as u32);
    }
    Some(Number {
        milli,
        decimals: fraction.len(),
        grouped: whole.len() > 1,
    })
}

/// What a word adds to a spoken number.
enum Spoken {
    Unit(i64),
    Teen,
    Times(i64),
    Scale(i64),
    Half,
    Comma,
    Whole(i64),
}

fn spoken(word: &str) -> Option<Spoken> {
    Some(match word {
        "nol" | "kosong" => Spoken::Unit(0),
        "satu" | "se" => Spoken::Unit(1),
        "dua" => Spoken::Unit(2),
        "tiga" => Spoken::Unit(3),
        "empat" => Spoken::Unit(4),
        "lima" => Spoken::Unit(5),
        "enam" => Spoken::Unit(6),
        "tujuh" => Spoken::Unit(7),
        "delapan" => Spoken::Unit(8),
        "sembilan" => Spoken::Unit(9),
        "sepuluh" => Spoken::Whole(10),
        "sebelas" => Spoken::Whole(11),
        "seratus" => Spoken::Whole(100),
        "belas" => Spoken::Teen,
        "puluh" => Spoken::Times(10),
        "ratus" => Spoken::Times(100),
        "seribu" => Spoken::Whole(1000),
        "sejuta" => Spoken::Whole(1_000_000),
        "ribu" | "rb" | "rbu" | "k" => Spoken::Scale(1000),
        "juta" | "jt" => Spoken::Scale(1_000_000),
        "setengah" | "separuh" => Spoken::Half,
        "koma" => Spoken::Comma,
        _ => return None,
    })
}

/// The word belongs to a number.
pub(crate) fn is_number_word(word: &str) -> bool {
    spoken(word).is_some()
}

/// What [`evaluate`] made of the tokens of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    /// The value times 1,000.
    pub milli: i64,
    /// A word such as *ribu* or *juta* was there.
    pub scaled: bool,
    /// Digits in groups of three were multiplied by *ribu*: "1.500rb" may be 1.500 or 1.500.000.
    pub doubtful: bool,
    /// Digits behind a decimal sign, and no scale.
    pub decimals: usize,
}

/// Evaluates the tokens of one number. `None` when they do not make one.
pub(crate) fn evaluate(tokens: &[Token]) -> Option<Value> {
    let mut sum = Sum::default();
    for token in tokens {
        match token {
            Token::Digits(text) => sum.digits(parse_digits(text)?)?,
            Token::Word(word) => sum.word(spoken(word)?)?,
            Token::Mark(_) => return None,
        }
    }
    sum.finish()
}

#[derive(Default)]
struct Sum {
    total: i64,
    chunk: i64,
    unit: Option<i64>,
    /// The last scale; the next one must be smaller.
    scale: Option<i64>,
    scaled: bool,
    doubtful: bool,
    grouped: bool,
    decimals: usize,
    after_comma: Option<i64>,
    any: bool,
}

impl Sum {
    fn digits(&mut self, number: Number) -> Option<()> {
        if self.unit.is_some() || self.after_comma.is_some() || (self.chunk != 0) {
            return None;
        }
        self.any = true;
        self.grouped = number.grouped;
        self.decimals = number.decimals;
        self.unit = Some(number.milli);
        Some(())
    }

    fn word(&mut self, word: Spoken) -> Option<()> {
        self.any = true;
        match word {
            Spoken::Unit(n) => match self.after_comma {
                Some(place) => {
                    self.unit = Some(self.unit.unwrap_or(0) + n * place);
                    self.after_comma = Some(place / 10).filter(|_| place > 1);
                    self.after_comma?;
                }
                None if self.unit.is_some() => return None,
                None => self.unit = Some(n * 1000),
            },
            Spoken::Whole(n) if n >= 1000 => {
                if self.unit.is_some() || self.chunk != 0 {
                    return None;
                }
                self.unit = Some(1000);
                return self.times(n);
            }
            Spoken::Whole(n) => {
                if self.unit.is_some() || (self.chunk != 0 && n >= 100) {
                    return None;
                }
                self.chunk += n * 1000;
            }
            Spoken::Teen => self.chunk += self.unit.take()? + 10_000,
            Spoken::Times(n) => self.chunk = self.chunk.checked_add(self.unit.take()?.checked_mul(n)?)?,
            Spoken::Half => {
                if self.chunk == 0 && self.unit.is_none() {
                    self.unit = Some(500);
                } else {
                    self.unit = Some(self.unit.unwrap_or(0) + 500);
                }
            }
            Spoken::Comma => {
                if self.after_comma.is_some() {
                    return None;
                }
                self.after_comma = Some(100);
            }
            Spoken::Scale(n) => return self.times(n),
        }
        Some(())
    }

    fn times(&mut self, scale: i64) -> Option<()> {
        if self.scale.is_some_and(|last| scale >= last) {
            return None;
        }
        let value = self.chunk + self.unit.take().unwrap_or(0);
        if value == 0 && self.scale.is_none() && !self.any {
            return None;
        }
        if scale == 1000 && (self.grouped || self.decimals == 3) {
            self.doubtful = true;
        }
        self.total = self.total.checked_add(value.checked_mul(scale)?)?;
        self.chunk = 0;
        self.scale = Some(scale);
        self.scaled = true;
        self.grouped = false;
        self.decimals = 0;
        self.after_comma = None;
        (self.total < LIMIT * 10).then_some(())
    }

    fn finish(self) -> Option<Value> {
        let milli = self
            .total
            .checked_add(self.chunk)?
            .checked_add(self.unit.unwrap_or(0))?;
        (self.any && milli < LIMIT).then_some(Value {
            milli,
            scaled: self.scaled,
            doubtful: self.doubtful,
            decimals: self.decimals,
        })
    }
}

/// Splits at a range: "2-3", "10rb s/d 12rb", "2 sampai 3".
pub(crate) fn split_range(tokens: &[Token]) -> Option<(&[Token], &[Token])> {
    let at = tokens.iter().position(|token| match token {
        Token::Mark(mark) => matches!(mark, '-' | '–' | '~'),
        Token::Word(word) => word == "sampai" || word == "hingga" || word == "sd",
        Token::Digits(_) => false,
    });
    if let Some(at) = at {
        return Some((&tokens[..at], &tokens[at + 1..]));
    }
    let slash = tokens
        .windows(3)
        .position(|w| w == [Token::Word("s".into()), Token::Mark('/'), Token::Word("d".into())])?;
    Some((&tokens[..slash], &tokens[slash + 3..]))
}
