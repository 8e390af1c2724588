using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Hearsay.Text;

/// <summary>An immutable list that is equal to any other with equal items in the same order: what a record holds, so
/// that its own equality means its content. It turns into an <see cref="ImmutableArray{T}"/> and back without a
/// copy.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
public readonly struct Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly ImmutableArray<T> _items;

    private Sequence(ImmutableArray<T> items) => _items = items;

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    public int Length => _items.IsDefault ? 0 : _items.Length;

    public bool IsEmpty => Length == 0;

    int IReadOnlyCollection<T>.Count => Length;

    public T this[int index] => _items[index];

    public static implicit operator Sequence<T>(ImmutableArray<T> items) => new(items);

    public static implicit operator ImmutableArray<T>(Sequence<T> sequence) => sequence.Items;

    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    public Sequence<T> Slice(int start, int length) => Items.Slice(start, length);

    public bool Contains(T item) => Items.Contains(item);

    public Sequence<T> Add(T item) => Items.Add(item);

    public Sequence<T> Insert(int index, T item) => Items.Insert(index, item);

    public Sequence<T> SetItem(int index, T item) => Items.SetItem(index, item);

    public Sequence<T> RemoveAll(Predicate<T> match) => Items.RemoveAll(match);

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    public bool Equals(Sequence<T> other) => _items == other._items || AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode() => IsEmpty ? 0 : HashCode.Combine(Length, _items[0], _items[^1]);

    public static bool operator ==(Sequence<T> left, Sequence<T> right) => left.Equals(right);

    public static bool operator !=(Sequence<T> left, Sequence<T> right) => !left.Equals(right);
}

/// <summary>Makes sequences of collection expressions.</summary>
internal static class Sequence
{
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => ImmutableArray.Create(items);
}
